/**
 * The REST door. Each feature has its package of resources; a resource parses, names the actor, calls one service method
 * and shapes the answer. Start with {@link io.workstream.web.api.ApiApplication}.
 */
@NullMarked
package io.workstream.web.api;

import org.jspecify.annotations.NullMarked;
