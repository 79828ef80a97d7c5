package io.workstream.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TextSplitTest {

    private static final String[] PIECES = {
        "a", "Ж", "\uD83D\uDC4D", "\uD83C\uDFFD", " ", "\n", "\u3000", "word", "e\u0301"
    };

    @Test
    void textShouldStayWholeWhenItFits() {
        assertThat(TextSplit.split("12345", 5)).containsExactly("12345");
        assertThat(TextSplit.split("12345", Integer.MAX_VALUE)).containsExactly("12345");
    }

    @Test
    void textShouldBeCutBehindALateSpace() {
        assertThat(TextSplit.split("one two three four", 9)).containsExactly("one two ", "three ", "four");
    }

    @Test
    void partShouldNeverBeBlankWhenTheTextHoldsALongRunOfSpaces() {
        String gap = " \n\t".repeat(7);

        assertThat(TextSplit.split("one" + gap + "two", 10)).containsExactly("one \n\t \n\t ", "\t \n\ttwo");
        assertThat(TextSplit.split(gap + "one two" + gap, 10))
                .allSatisfy(part -> assertThat(part).isNotBlank());
        assertThat(TextSplit.split(gap, 10)).isEmpty();
    }

    @Test
    void textShouldBeCutAtTheLimitWhenTheOnlySpaceIsEarly() {
        assertThat(TextSplit.split("a bcdefghijkl", 10)).containsExactly("a bcdefghi", "jkl");
    }

    @Test
    void pairShouldStayTogetherWhenTheLimitFallsIntoIt() {
        assertThat(TextSplit.split("abc\uD83D\uDC4Dd", 4)).containsExactly("abc", "\uD83D\uDC4Dd");
    }

    @Test
    void numberOfALineShouldStayWithWhatItCounts() {
        assertThat(TextSplit.split("9. one\n10. two", 12)).containsExactly("9. one\n", "10. two");
        assertThat(TextSplit.split("Which?\n 7) seven", 12)).containsExactly("Which?\n", " 7) seven");
        assertThat(TextSplit.split("room 10. two more", 12)).containsExactly("room 10. ", "two more");
        assertThat(TextSplit.split("10. abcdefghijklmn", 7)).containsExactly("10. ", "abcdefg", "hijklmn");
    }

    @Property
    void noPartShouldEndWithANumberWhenALongListIsCut(@ForAll @IntRange(min = 200, max = 900) int longest) {
        String list = java.util.stream.IntStream.rangeClosed(1, 1_500)
                .mapToObj(i -> i + ". option")
                .collect(java.util.stream.Collectors.joining("\n"));

        List<String> parts = TextSplit.split(list, longest);

        assertThat(String.join("", parts)).isEqualTo(list);
        assertThat(parts).noneMatch(part -> part.matches("(?s).*\\d+\\. ?"));
    }

    @Property(tries = 2000)
    void partsShouldKeepTheirPromisesForAnyText(
            @ForAll("texts") String text, @ForAll @IntRange(min = 2, max = 41) int longest) {
        promisesHold(text, longest, TextSplit.split(text, longest));
    }

    @Property
    void partsShouldBeShortEnoughAndLoseNoWordsWhateverTheSignsAre(
            @ForAll String any, @ForAll @IntRange(min = 2, max = 41) int longest) {
        String text = "x" + CleanText.cleaned(any);

        List<String> parts = TextSplit.split(text, longest);

        assertThat(parts).allSatisfy(part -> assertThat(Blank.is(part)).isFalse());
        assertThat(parts).allSatisfy(part -> assertThat(part).hasSizeLessThanOrEqualTo(longest));
        assertThat(parts).allSatisfy(part -> assertThat(CleanText.cleaned(part)).isEqualTo(part));
        assertThat(text).containsSubsequence(parts);
    }

    private static void promisesHold(String text, int longest, List<String> parts) {
        assertThat(printed(String.join("", parts)))
                .as("parts of %d together", longest)
                .isEqualTo(printed(text));
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            boolean last = i == parts.size() - 1;
            assertThat(part).hasSizeLessThanOrEqualTo(longest).isNotBlank();
            assertThat(CleanText.cleaned(part)).as("no broken pair").isEqualTo(part);
            if (!last && !Character.isWhitespace(part.charAt(part.length() - 1))) {
                String secondHalf = part.substring(Math.min(part.length(), longest / 2));
                assertThat(secondHalf.chars()).as("cut inside a word: %s", part).noneMatch(Character::isWhitespace);
            }
        }
    }

    private static String printed(String text) {
        return text.replaceAll("[ \\n\u3000]", "");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(120).map(pieces -> "x" + String.join("", pieces));
    }

    @Test
    void familyShouldStayTogetherWhenTheLimitFallsIntoIt() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66";

        List<String> parts = TextSplit.split(family.repeat(700), 4096);

        assertThat(parts).hasSize(2).allSatisfy(part -> assertThat(part.replace(family, ""))
                .isEmpty());
    }

    @Test
    void whatIsSeenAsOneShouldBeCutWhenItAloneIsTooLong() {
        assertThat(TextSplit.split("a" + "\u0301".repeat(10), 4)).hasSize(3).allMatch(part -> part.length() <= 4);
    }

    @Test
    void partShouldBeLeftOutWhenNothingOfItCanBeSeen() {
        assertThat(TextSplit.split("one" + "\u200B".repeat(17), 10)).hasSize(1);
    }
}
