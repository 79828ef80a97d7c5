/** What administrators of the platform ask and do. */
@NullMarked
package io.workstream.web.api.platform;

import org.jspecify.annotations.NullMarked;
