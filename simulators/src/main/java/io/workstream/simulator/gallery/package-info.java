/**
 * Odd messages that a receiver must survive, each sent with one click or one call. Start reading at Gallery; the
 * lists are in OddTexts, OddMedia, OddKinds and OddEnvelopes.
 */
@NullMarked
package io.workstream.simulator.gallery;

import org.jspecify.annotations.NullMarked;
