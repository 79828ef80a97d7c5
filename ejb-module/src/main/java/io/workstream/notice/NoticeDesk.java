package io.workstream.notice;

import io.workstream.audit.AuditEvent;
import io.workstream.audit.AuditLog;
import io.workstream.breaker.Receiver;
import io.workstream.connector.LinkMended;
import io.workstream.connector.LinkStopped;
import io.workstream.notice.Notices.Reason;
import io.workstream.realtime.RealtimePublisher;
import io.workstream.realtime.Topics;
import io.workstream.shared.Tenancy;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** Opens and ends notices. Changes of accounts come within their own transaction, outages in one of ours. */
@Stateless
public class NoticeDesk {

    @Inject
    Notices notices;

    @Inject
    AuditLog audit;

    @Inject
    RealtimePublisher realtime;

    @Inject
    Tenancy tenancy;

    /** An account was refused as a whole; part of the transaction that stops it. */
    public void stopped(@Observes LinkStopped stop) {
        open(
                stop.workspaceId(),
                NoticeKind.STOPPED,
                new Subject(Subject.ACCOUNT, stop.accountId()),
                new Reason(stop.code(), stop.reason()));
    }

    /** An account works again, was paused, or is gone; part of the transaction that changes it. */
    public void mended(@Observes LinkMended mended) {
        close(mended.workspaceId(), NoticeKind.STOPPED, new Subject(Subject.ACCOUNT, mended.accountId()));
    }

    /** A receiver is not called at present, as far as this node knows. */
    public void away(Receiver receiver) {
        tenancy.enter(receiver.workspaceId());
        open(receiver.workspaceId(), NoticeKind.UNREACHABLE, Subject.of(receiver), Reason.NONE);
    }

    /** A receiver is called again. */
    public void back(Receiver receiver) {
        tenancy.enter(receiver.workspaceId());
        close(receiver.workspaceId(), NoticeKind.UNREACHABLE, Subject.of(receiver));
    }

    /** An account brought messages that name nobody; part of the transaction that keeps what came. */
    public void lost(UUID workspaceId, UUID accountId) {
        open(workspaceId, NoticeKind.LOST, new Subject(Subject.ACCOUNT, accountId), Reason.NONE);
    }

    private void open(UUID workspaceId, NoticeKind kind, Subject subject, Reason reason) {
        if (notices.open(workspaceId, kind, subject, reason)) {
            tell(workspaceId, "notice.raised", kind, subject);
        }
    }

    private void close(UUID workspaceId, NoticeKind kind, Subject subject) {
        if (notices.close(workspaceId, kind, subject)) {
            tell(workspaceId, "notice.solved", kind, subject);
        }
    }

    private void tell(UUID workspaceId, String type, NoticeKind kind, Subject subject) {
        Map<String, String> facts = Map.of("kind", kind.code());
        audit.record(workspaceId, new AuditEvent(type, subject.type(), subject.id(), facts));
        realtime.announce(Topics.connectors(workspaceId), type, new Told(kind.code(), subject.type(), subject.id()));
    }

    /** What clients hear of a notice; they read the rest. */
    public record Told(String kind, String subjectType, UUID subjectId) {}
}
