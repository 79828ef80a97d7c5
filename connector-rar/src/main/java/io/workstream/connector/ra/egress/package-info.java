/**
 * The one way out: every call to the outside passes {@link io.workstream.connector.ra.egress.EgressClient}, which checks
 * the address as written, checks it again as resolved, connects to exactly what it checked, and bounds redirects, size
 * and time. Start reading at {@link io.workstream.connector.ra.egress.EgressPolicy}.
 */
@NullMarked
package io.workstream.connector.ra.egress;

import org.jspecify.annotations.NullMarked;
