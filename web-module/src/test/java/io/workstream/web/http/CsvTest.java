package io.workstream.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static String line(List<String> cells) throws IOException {
        StringBuilder line = new StringBuilder();
        Csv.line(line, cells);
        return line.toString();
    }

    @Test
    void cellsShouldKeepTheirCommasQuotesAndBreaks() throws IOException {
        assertThat(line(List.of("a,b", "say \"hi\"", "two\nlines", "Кофейня")))
                .isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\"Кофейня\"\r\n");
        assertThat(line(Arrays.asList("a", null))).isEqualTo("\"a\",\"\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+7", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", "\n=1"})
    void cellShouldBeTextWhenASpreadsheetWouldTakeItForAFormula(String text) throws IOException {
        assertThat(line(List.of(text))).startsWith("\"'" + text.substring(0, 1));
    }
}
