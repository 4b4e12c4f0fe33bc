package org.rollbook.names;

/// A number from 1 to 32,767 for each of many characters and 0 for all others, in pages of 256 characters.
final class CharacterNumbers {
    private static final int PAGE_BITS = 8;
    private static final int IN_PAGE = (1 << PAGE_BITS) - 1;

    private final short[][] pages = new short[(Character.MAX_CODE_POINT >> PAGE_BITS) + 1][];

    void put(int codePoint, int number) {
        int page = codePoint >> PAGE_BITS;
        if (pages[page] == null) {
            pages[page] = new short[IN_PAGE + 1];
        }
        pages[page][codePoint & IN_PAGE] = (short) number;
    }

    int get(int codePoint) {
        short[] page = pages[codePoint >> PAGE_BITS];
        return page == null ? 0 : page[codePoint & IN_PAGE];
    }
}
