/**
 * What became of every delivery (level 8): search, its way hop by hop, what came from outside, failures by reason, and
 * sending many again. Reads what {@code conversation} writes and changes nothing but through its services. Start with
 * {@link io.workstream.deliveryaudit.DeliveryAudit}.
 */
@NullMarked
package io.workstream.deliveryaudit;

import org.jspecify.annotations.NullMarked;
