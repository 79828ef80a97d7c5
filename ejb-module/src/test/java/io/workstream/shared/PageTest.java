package io.workstream.shared;

import static io.workstream.shared.ProblemAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @Test
    void pageShouldHaveNoCursorWhenItIsTheLast() {
        PageRequest request = PageRequest.of(3, null);

        Page<String> page = Page.of(List.of("a", "b", "c"), request, key -> key);

        assertThat(page.items()).containsExactly("a", "b", "c");
        assertThat(page.next()).isNull();
    }

    @Test
    void cursorShouldLeadBehindTheLastItemOfThePage() {
        PageRequest request = PageRequest.of(2, null);

        Page<String> page = Page.of(List.of("one", "два", "three"), request, key -> key);

        assertThat(page.items()).containsExactly("one", "два");
        assertThat(PageRequest.of(2, page.next()).after()).isEqualTo("два");
    }

    @Test
    void cursorShouldSurviveAnAddressUnescaped() {
        PageRequest request = PageRequest.of(1, null);

        Page<String> page = Page.of(List.of("2026-03-14T09:26:53Z/ÿÿÿ???>>>", "more"), request, key -> key);

        assertThat(page.next()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void cursorShouldStayWhenItemsChange() {
        Page<String> page = Page.of(List.of("a", "b"), PageRequest.of(1, null), key -> key);

        Page<Integer> lengths = page.map(String::length);

        assertThat(lengths.items()).containsExactly(1);
        assertThat(lengths.next()).isEqualTo(page.next());
    }

    @Test
    void pageShouldHaveFiftyItemsWhenNobodySaysOtherwise() {
        assertThat(PageRequest.of(null, null)).isEqualTo(PageRequest.first());
        assertThat(PageRequest.first().limit()).isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 201, Integer.MAX_VALUE})
    void limitShouldBeRefusedWhenItIsOutOfBounds(int limit) {
        assertRefused(() -> PageRequest.of(limit, null)).becauseOf("limit");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 200})
    void limitShouldBeTakenWhenItIsWithinBounds(int limit) {
        assertThat(PageRequest.of(limit, null).limit()).isEqualTo(limit);
    }

    @Test
    void cursorShouldBeRefusedWhenItIsNotBase64() {
        assertRefused(() -> PageRequest.of(10, "%%%")).becauseOf("cursor");
    }

    @Test
    void idShouldBeReadOutOfACursorOfIds() {
        UUID id = UUID.fromString("0190b0d2-0000-7000-8000-00000000000a");

        PageRequest request = PageRequest.of(10, PageRequest.encoded(id.toString()));

        assertThat(request.idAfter()).contains(id);
        assertThat(PageRequest.first().idAfter()).isEmpty();
    }

    @Test
    void listOfIdsShouldBeginAtItsEndsOrBehindTheLastIdThatWasSeen() {
        UUID id = UUID.fromString("0190b0d2-0000-7000-8000-00000000000a");
        PageRequest behind = PageRequest.of(10, PageRequest.encoded(id.toString()));

        assertThat(PageRequest.first().idsAbove()).hasToString("00000000-0000-0000-0000-000000000000");
        assertThat(PageRequest.first().idsBelow()).hasToString("ffffffff-ffff-ffff-ffff-ffffffffffff");
        assertThat(behind.idsAbove()).isEqualTo(id);
        assertThat(behind.idsBelow()).isEqualTo(id);
    }

    @Test
    void cursorShouldBeRefusedWhenItIsOfAnotherList() {
        PageRequest request = PageRequest.of(10, PageRequest.encoded("17"));

        assertRefused(request::idAfter).becauseOf("cursor");
    }
}
