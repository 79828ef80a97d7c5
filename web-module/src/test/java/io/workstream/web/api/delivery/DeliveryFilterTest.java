package io.workstream.web.api.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.workstream.deliveryaudit.DeliveryQuery;
import io.workstream.deliveryaudit.Sought;
import io.workstream.deliveryaudit.Sought.Kind;
import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeliveryFilterTest {

    private final DeliveryFilter filter = new DeliveryFilter();

    private void refused() {
        Problem refusal = catchThrowableOfType(Problem.class, filter::query);
        assertThat(refusal.code()).isEqualTo(SharedProblem.VALIDATION_FAILED);
    }

    @Test
    void parametersShouldBecomeAQuestion() {
        filter.phone = "+7 999 123-45-67";
        filter.reason = "http-400";
        filter.channel = " ";
        filter.from = "2026-03-14T12:00:00Z";

        assertThat(filter.query())
                .isEqualTo(new DeliveryQuery(
                        new Sought(Kind.PHONE, "79991234567"),
                        null,
                        null,
                        null,
                        "http-400",
                        Instant.parse("2026-03-14T12:00:00Z"),
                        null));
    }

    @Test
    void onlyOneThingShouldBeSoughtAtATime() {
        filter.id = "1";
        filter.text = "hello";

        refused();
    }

    @Test
    void valuesShouldBeRefusedWhenTheyAreOfAnotherKind() {
        filter.account = "shop";
        refused();
        filter.account = null;
        filter.to = "tomorrow";
        refused();
    }
}
