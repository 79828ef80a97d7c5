/**
 * Figures for Prometheus (level 1), all named {@code workstream_...}; labels hold kinds and outcomes, never a workspace, a
 * person or a number. Start with {@link io.workstream.metrics.Counters}.
 */
@NullMarked
package io.workstream.metrics;

import org.jspecify.annotations.NullMarked;
