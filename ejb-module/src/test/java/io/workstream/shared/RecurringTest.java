package io.workstream.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecurringTest {

    private static final Logger LOG = Logger.getLogger(Recurring.class.getName());

    @BeforeEach
    void keepQuiet() {
        LOG.setLevel(Level.OFF);
    }

    @AfterEach
    void speakAgain() {
        LOG.setLevel(null);
    }

    @Test
    void workShouldBeDoneOnceWhenAttempted() {
        List<String> done = new ArrayList<>();

        Recurring.attempt("work", () -> done.add("once"));

        assertThat(done).containsExactly("once");
    }

    @Test
    void timerShouldHearNothingWhenTheWorkFails() {
        assertThatCode(() -> Recurring.attempt("work", () -> {
                    throw new IllegalStateException("database away");
                }))
                .doesNotThrowAnyException();
    }
}
