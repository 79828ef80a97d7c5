/** The one public address of files: signed links that expire. */
@NullMarked
package io.workstream.web.media;

import org.jspecify.annotations.NullMarked;
