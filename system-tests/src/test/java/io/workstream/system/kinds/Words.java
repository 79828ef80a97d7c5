package io.workstream.system.kinds;

/** Text within the table's cells. */
final class Words {

    private static final int LONGEST = 160;
    private static final String NOTE = "WorkStream: ";
    private static final int JOINER = 0x200D;

    private Words() {}

    /** The text in quotation marks, its length when it is long and not our own, nothing for nothing. */
    static String quoted(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String masked = text.replaceAll("https?://\\S+/(media|jivo-files)/\\S+", "(link)");
        boolean whole = masked.length() <= LONGEST || masked.startsWith(NOTE);
        return whole ? " “" + masked + "”" : " " + masked.length() + " characters";
    }

    /** A line fit for a cell of a Markdown table; what cannot be seen is given by its number. */
    static String cell(String line) {
        StringBuilder seen = new StringBuilder();
        line.replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("\n", " ⏎ ")
                .codePoints()
                .forEach(point -> {
                    if (hidden(point)) {
                        seen.append(String.format("[U+%04X]", point));
                    } else {
                        seen.appendCodePoint(point);
                    }
                });
        return seen.toString().strip();
    }

    private static boolean hidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.LINE_SEPARATOR -> true;
                // What joins emoji is seen in them.
            case Character.FORMAT -> point != JOINER;
            case Character.SPACE_SEPARATOR -> point != ' ';
            default -> false;
        };
    }
}
