package io.switchboard.json;

/**
 * How an object began: its text up to the name of some member, so that another object that begins with the same bytes need
 * not be read up to there. By the same limits and at the same depth the same text is read in the same way; and a name ends
 * where its quotes do, whatever follows.
 */
final class ObjectBeginning {
    private static final int LONGEST = 128;
    private static final int MOST_NAMES = 8;

    private final byte[] text = new byte[LONGEST];
    private final int[] names = new int[MOST_NAMES * MemberNames.INTS];
    private int namesLength;
    private int lastName;
    private int depth;
    /** How much of the text there is; 0 when nothing is kept. */
    private int length;

    /** Forgets what was kept. */
    void forget() {
        length = 0;
    }

    /** Keeps how the innermost object began, up to the name that is the current token, and tells whether it could. */
    boolean keep(JsonScanner scanner, MemberNames members, int itsDepth) {
        forget();
        int from = members.firstName() - 1;
        int size = scanner.tokenEnd() - from;
        if (from < 0 || size > LONGEST) {
            return false;
        }
        namesLength = members.copyTo(names, from);
        if (namesLength == 0) {
            return false;
        }
        System.arraycopy(scanner.bytes(), from, text, 0, size);
        lastName = scanner.tokenEnd() - scanner.tokenStart();
        depth = itsDepth;
        length = size;
        return true;
    }

    /** Moves over it in an object that has just started, and tells whether that begins like it; if not, nothing has moved. */
    boolean passOver(JsonScanner scanner, MemberNames members, int itsDepth) {
        if (length == 0 || depth != itsDepth || !scanner.goesOnWith(text, length)) {
            return false;
        }
        members.addCopied(names, namesLength, scanner.tokenEnd());
        scanner.passOver(length, lastName);
        return true;
    }
}
