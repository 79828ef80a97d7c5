/** Pages about deliveries: search, failures, the way of one. */
@NullMarked
package io.workstream.web.page.delivery;

import org.jspecify.annotations.NullMarked;
