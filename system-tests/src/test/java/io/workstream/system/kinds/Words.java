package io.workstream.system.kinds;

/** Text within the table's cells. */
final class Words {

    private static final int LONGEST = 160;

    private Words() {}

    /** The text in quotation marks, its length when it is long, nothing for nothing. */
    static String quoted(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String masked = text.replaceAll("https?://\\S+/media/\\S+", "(link)");
        return masked.length() <= LONGEST ? " “" + masked + "”" : " " + masked.length() + " characters";
    }

    /** A line fit for a cell of a Markdown table. */
    static String cell(String line) {
        return line.replace("|", "\\|").replace("\n", " ⏎ ").strip();
    }
}
