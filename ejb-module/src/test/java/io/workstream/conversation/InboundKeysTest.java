package io.workstream.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InboundKeysTest {

    @Test
    void keyShouldBeStoredAsItIsWhenItIsShort() {
        String longest = "k".repeat(200);

        assertThat(InboundKeys.stored("wamid.HBgL")).isEqualTo("wamid.HBgL");
        assertThat(InboundKeys.stored(longest)).isEqualTo(longest);
    }

    @Test
    void keyShouldBeStoredAsDigestWhenItIsTooLongForTheIndex() {
        String huge = String.join("", Collections.nCopies(20_000, "ж"));

        assertThat(InboundKeys.stored(huge)).hasSizeLessThan(100).isEqualTo(InboundKeys.stored(huge));
    }

    @Test
    void longKeysShouldStayDifferentWhereverTheyDiffer() {
        String common = "k".repeat(300);

        Set<String> stored = new HashSet<>();
        for (String key : List.of(common, common + "1", "1" + common, "x".repeat(301))) {
            stored.add(InboundKeys.stored(key));
        }

        assertThat(stored).hasSize(4);
    }
}
