/**
 * What the pretend services get from outside of themselves.
 */
@NullMarked
package io.workstream.simulator.around;

import org.jspecify.annotations.NullMarked;
