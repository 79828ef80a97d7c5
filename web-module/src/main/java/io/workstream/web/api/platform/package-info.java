/** What administrators of the platform see, settle and do. */
@NullMarked
package io.workstream.web.api.platform;

import org.jspecify.annotations.NullMarked;
