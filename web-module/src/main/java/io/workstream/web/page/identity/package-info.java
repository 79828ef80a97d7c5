/** Pages about the person: sign in, register, preferences. */
@NullMarked
package io.workstream.web.page.identity;

import org.jspecify.annotations.NullMarked;
