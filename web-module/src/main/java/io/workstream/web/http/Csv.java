package io.workstream.web.http;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes tables as comma-separated values (RFC 4180) that spreadsheets open without carrying anything out. */
public final class Csv {

    /** The media type, with the encoding. */
    public static final String MEDIA_TYPE = "text/csv; charset=utf-8";

    /** At the head of a file, so that spreadsheets read it as UTF-8. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Spreadsheets take what begins so for a formula, also behind blanks. */
    private static final Pattern FORMULA =
            Pattern.compile("^\\s*[=+\\-@\\t\\r\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);

    private Csv() {}

    /** Writes one line; null is an empty cell. */
    public static void line(Appendable out, List<? extends @Nullable Object> cells) throws IOException {
        String mark = "";
        for (Object cell : cells) {
            out.append(mark).append(quoted(cell == null ? "" : cell.toString()));
            mark = ",";
        }
        out.append("\r\n");
    }

    private static String quoted(String text) {
        String harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
