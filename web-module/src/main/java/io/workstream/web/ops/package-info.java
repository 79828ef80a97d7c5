/**
 * What operators look at: health, and who may see metrics and the API's description. A node without the web role shows
 * nothing else. Start with {@link io.workstream.web.ops.ReadinessCheck}.
 */
@NullMarked
package io.workstream.web.ops;

import org.jspecify.annotations.NullMarked;
