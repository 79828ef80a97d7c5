package io.workstream.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules as people read them in the documentation, against the rules as they run. */
class MetaRuleTest {

    private static final Path TABLE = Path.of("../docs/receivers.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+)(?:-(\\d+))? \\|[^|]+\\| `([a-z-]+)` \\|$");

    static Stream<Arguments> documented() throws IOException {
        return ROW.matcher(Files.readString(TABLE)).results().flatMap(MetaRuleTest::codes);
    }

    private static Stream<Arguments> codes(MatchResult row) {
        int first = Integer.parseInt(row.group(1));
        int last = row.group(2) == null ? first : Integer.parseInt(row.group(2));
        MetaRule rule = MetaRule.valueOf(row.group(3).toUpperCase(Locale.ROOT).replace('-', '_'));
        return IntStream.of(first, (first + last) / 2, last).distinct().mapToObj(code -> Arguments.of(code, rule));
    }

    @ParameterizedTest
    @MethodSource("documented")
    void codeShouldHaveTheRuleThatIsDocumented(int code, MetaRule documented) {
        assertThat(MetaRule.of(code)).isEqualTo(documented);
        assertThat(MetaRule.of(Integer.toString(code))).isEqualTo(documented);
    }

    @Test
    void everyCodeWithARuleShouldBeDocumented() throws IOException {
        Set<Integer> documented =
                documented().map(row -> (Integer) row.get()[0]).collect(Collectors.toSet());

        assertThat(documented).containsAll(MetaRule.table().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999", "5", "199", "300", "http-500", "", "-1", "99999999999"})
    void codeShouldFailTheMessageWhenNobodyKnowsIt(String code) {
        assertThat(MetaRule.of(code)).isEqualTo(MetaRule.FAIL);
    }
}
