/** Pages about the links to the outside: WhatsApp accounts, Jivo channels, routes. */
@NullMarked
package io.workstream.web.page.connector;

import org.jspecify.annotations.NullMarked;
