/** REST over files. */
@NullMarked
package io.workstream.web.api.media;

import org.jspecify.annotations.NullMarked;
