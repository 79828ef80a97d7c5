/**
 * The hallway behind every door: how a caller is recognised ({@link io.workstream.web.http.ActorFilter}), how a failure is
 * told ({@link io.workstream.web.http.ProblemMapper}, {@link io.workstream.web.http.UnexpectedMapper}), how JSON is read and
 * written, and what every answer carries. Knows no feature beyond identity. Start with {@code ActorFilter}.
 */
@NullMarked
package io.workstream.web.http;

import org.jspecify.annotations.NullMarked;
