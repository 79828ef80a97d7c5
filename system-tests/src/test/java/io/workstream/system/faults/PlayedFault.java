package io.workstream.system.faults;

import static io.workstream.system.harness.Patience.soon;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case that was played to its end; a row of the table. */
final class PlayedFault {

    /** A receiver that keeps silent uses up the product's patience four times. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final FaultCase played;
    private final FaultScene scene;
    private @Nullable String passed;

    private PlayedFault(FaultCase played, FaultScene scene) {
        this.played = played;
        this.scene = scene;
    }

    /** Plays the case and waits until the delivery is where it must end. */
    static PlayedFault play(FaultCase fault, FaultScene scene) {
        fault.plan().accept(scene);
        scene.send();
        PlayedFault played = new PlayedFault(fault, scene);
        soon().atMost(LONGEST)
                .pollInterval(Duration.ofMillis(250))
                .alias(fault.what() + " ends as " + fault.ends())
                .until(played::hasEnded);
        return played;
    }

    private boolean hasEnded() {
        return switch (played.ends()) {
            case FaultCase.HELD -> scene.isHeld();
            case FaultCase.WAITING -> scene.isWaiting() && waitedAllTheTime();
            default -> scene.endsAs(played.ends());
        };
    }

    /** It goes on from there: what was seen is true if it waited before and waits afterwards. */
    private boolean waitedAllTheTime() {
        passed = look();
        return scene.isWaiting();
    }

    String row() {
        return passed == null ? look() : passed;
    }

    private String look() {
        return "| " + played.what() + " | " + scene.end() + " | " + scene.calls() + " | " + there() + " |";
    }

    /** Changes as long as something still happens. */
    long traffic() {
        return scene.calls() + scene.shown().size();
    }

    private String there() {
        List<String> shown = scene.shown();
        String times = shown.isEmpty() ? "never" : shown.size() == 1 ? "once" : shown.size() + " times";
        return scene.isWithFile() && !shown.isEmpty() ? times + ", as " + String.join(" and ", shown) : times;
    }
}
