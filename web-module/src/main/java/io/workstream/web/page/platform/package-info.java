/** Pages for administrators of the platform. */
@NullMarked
package io.workstream.web.page.platform;

import org.jspecify.annotations.NullMarked;
