/**
 * Who changed what, when and from where (level 1): append-only entries, written in the transaction of the change itself.
 * Start with {@link io.workstream.audit.AuditLog}.
 */
@NullMarked
package io.workstream.audit;

import org.jspecify.annotations.NullMarked;
