package io.workstream.media;

import java.util.Locale;

/** Why a file could not be had. What its source said in its own words is kept beside it. */
public enum MediaFailure {
    /** Larger than its provider carries of its kind, or than is taken here. */
    TOO_LARGE,
    /** Nothing in it. */
    EMPTY,
    /** Its source has it no more: its time there is over, or it was removed. */
    GONE,
    /** The provider said from the beginning that it hands it out to nobody. */
    WITHHELD,
    /** Its source does not hand it out to us. */
    REFUSED,
    /** It lies at an address that our rules for outgoing calls forbid. */
    FORBIDDEN,
    /** No connection to its source came about. */
    UNREACHABLE,
    /** Its source answered with a fault of its own, or is overloaded. */
    SOURCE_FAILED,
    /** It broke off on its way, or came too slowly. */
    INTERRUPTED,
    /** What came is not what its source promised. */
    DAMAGED,
    /** A page of the web came in its stead, such as one to sign in at. */
    WEB_PAGE,
    /** Our own storage did not take it. */
    NOT_STORED,
    /** The workspace keeps as many bytes of files as it may. */
    STORAGE_FULL,
    /** The account that would fetch it is paused or in error. */
    ACCOUNT_PAUSED,
    /** All our connections to its source were busy. */
    BUSY,
    /** Nothing more is known. */
    UNKNOWN;

    /** As rows and clients spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MediaFailure of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
