package io.workstream.platform;

import io.workstream.breaker.BreakerMoved;
import io.workstream.breaker.BreakerMoved.State;
import io.workstream.breaker.CallGate;
import io.workstream.breaker.Receiver.Side;
import io.workstream.job.JobHandler;
import io.workstream.media.Transfers;
import io.workstream.metrics.Counters;
import io.workstream.metrics.Levels;
import io.workstream.shared.Recurring;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures every 15 seconds what metrics and health show, so that asking for them costs nothing. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Gauger {

    /** A due job that nobody has taken for so long shows that jobs do not run. */
    static final double LONGEST_WAIT_SECONDS = 60;

    @Inject
    QueueFigures figures;

    @Inject
    Levels levels;

    @Inject
    Counters counters;

    @Inject
    CallGate gate;

    @Inject
    StorageTrial storage;

    @Inject
    Transfers transfers;

    @Inject
    @Any
    Instance<JobHandler> handlers;

    private volatile boolean jobsRun = true;

    /** Counts a breaker's move and shows how many are open now. */
    public void moved(@Observes BreakerMoved move) {
        counters.breaker(word(move.receiver().side()), word(move.to()));
        showBreakers();
    }

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void measure() {
        Recurring.attempt("the measuring of the queue", this::showQueue);
        Recurring.attempt("the counting of accounts", this::showLinks);
        Recurring.attempt("the counting of breakers", this::showBreakers);
        Recurring.attempt(
                "the counting of transfers",
                () -> levels.show("workstream_transfers", List.of(), Map.of(List.of(), (double) transfers.underWay())));
        Recurring.attempt("the trial of the storage", storage::run);
    }

    /** Whether the storage took a byte when it was last tried. */
    public boolean storageWrites() {
        return storage.passed();
    }

    /** Whether no job was due for long when the queue was last measured. */
    public boolean jobsRun() {
        return jobsRun;
    }

    /** Accounts and channels that this node does not call at present. */
    public int away() {
        return gate.missed().size();
    }

    private void showQueue() {
        List<QueueFigures.OfType> types = figures.jobs();
        Map<List<String>, Double> jobs = new HashMap<>();
        Map<List<String>, Double> ages = new HashMap<>();
        // An alarm about a figure that is missing would never ring.
        handlers.forEach(handler -> ages.put(List.of(handler.type()), 0.0));
        handlers.forEach(handler -> jobs.put(List.of(handler.type(), "due"), 0.0));
        for (QueueFigures.OfType type : types) {
            jobs.put(List.of(type.type(), "due"), (double) type.due());
            jobs.put(List.of(type.type(), "waiting"), (double) type.waiting());
            jobs.put(List.of(type.type(), "active"), (double) type.active());
            ages.put(List.of(type.type()), type.ageSeconds());
        }
        levels.show("workstream_queue_jobs", List.of("type", "state"), jobs);
        levels.show("workstream_queue_age_seconds", List.of("type"), ages);
        // While some run, a long line is only a long line.
        jobsRun = types.stream().noneMatch(type -> type.ageSeconds() > LONGEST_WAIT_SECONDS && type.active() == 0);
    }

    private void showLinks() {
        Map<List<String>, Double> links = new HashMap<>();
        figures.links().forEach(link -> links.put(List.of(link.side(), link.status()), (double) link.count()));
        levels.show("workstream_links", List.of("side", "status"), links);
    }

    private void showBreakers() {
        Map<List<String>, Double> breakers = new HashMap<>();
        for (Side side : Side.values()) {
            breakers.put(List.of(word(side), word(State.OPEN)), (double) gate.count(side, State.OPEN));
            breakers.put(List.of(word(side), word(State.HALF_OPEN)), (double) gate.count(side, State.HALF_OPEN));
        }
        levels.show("workstream_breakers", List.of("side", "state"), breakers);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
