/**
 * What all simulators share: JSON, calls to the product with repeats, planned faults, the live feed of the page.
 * Knows none of them.
 */
@NullMarked
package io.workstream.simulator.wire;

import org.jspecify.annotations.NullMarked;
