package io.workstream.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextSplitTest {

    private static final int CASES = 2000;
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
    void partsShouldKeepTheirPromisesForAnyText() {
        Random random = new Random(20260314);

        for (int i = 0; i < CASES; i++) {
            String text = randomText(random);
            int longest = 2 + random.nextInt(40);
            promisesHold(text, longest, TextSplit.split(text, longest));
        }
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

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder("x");
        int pieces = random.nextInt(120);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
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
