package io.workstream.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DeliveryStatusTest {

    /** Rows: from. Columns: to, in the same order. */
    private static final String TABLE =
            """
            #          queued sending unknown failed accepted delivered read
            queued     no     yes     no      yes    no       yes       yes
            sending    yes    yes     yes     yes    yes      yes       yes
            unknown    no     yes     no      yes    yes      yes       yes
            failed     yes    no      no      no     yes      yes       yes
            accepted   no     no      no      yes    no       yes       yes
            delivered  no     no      no      no     no       no        yes
            read       no     no      no      no     no       no        no
            """;

    static Stream<Arguments> everyMove() {
        return TABLE.lines().filter(line -> !line.startsWith("#")).flatMap(line -> {
            String[] cells = line.split("\\s+");
            DeliveryStatus from = DeliveryStatus.of(cells[0]);
            return Arrays.stream(DeliveryStatus.values())
                    .map(to -> Arguments.of(from, to, cells[to.ordinal() + 1].equals("yes")));
        });
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @MethodSource("everyMove")
    void statusShouldMoveAsTheTableSays(DeliveryStatus from, DeliveryStatus to, boolean allowed) {
        assertThat(from.mayBecome(to)).isEqualTo(allowed);
    }

    @Test
    void tableShouldNameEveryMove() {
        int statuses = DeliveryStatus.values().length;

        assertThat(everyMove()).hasSize(statuses * statuses);
    }

    @ParameterizedTest
    @EnumSource(DeliveryStatus.class)
    void statusShouldBeReadBackFromItsCode(DeliveryStatus status) {
        assertThat(DeliveryStatus.of(status.code())).isEqualTo(status);
    }

    @Test
    void onlyUnsettledStatusesShouldBePending() {
        assertThat(Arrays.stream(DeliveryStatus.values()).filter(DeliveryStatus::pending))
                .containsExactly(DeliveryStatus.QUEUED, DeliveryStatus.SENDING, DeliveryStatus.UNKNOWN);
    }
}
