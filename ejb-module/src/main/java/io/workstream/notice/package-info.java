/**
 * What the owners of a workspace should know and mend (level 7): accounts that were stopped and receivers that are away.
 * Listens to what {@code connector} and {@code breaker} tell, keeps open notices as rows, and writes their beginning and
 * end to the audit. Start with {@link io.workstream.notice.NoticeService} and {@link io.workstream.notice.NoticeDesk}.
 */
@NullMarked
package io.workstream.notice;

import org.jspecify.annotations.NullMarked;
