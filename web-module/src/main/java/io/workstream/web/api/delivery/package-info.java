/** What became of deliveries: search, the way of one, failures by reason, and sending many again. */
@NullMarked
package io.workstream.web.api.delivery;

import org.jspecify.annotations.NullMarked;
