/** WhatsApp accounts, Jivo channels and the routes between them. */
@NullMarked
package io.workstream.web.api.connector;

import org.jspecify.annotations.NullMarked;
