package io.workstream.connector.ra.egress;

import io.workstream.connector.ra.api.Download;

/** How a download ended: with the content, with an answer of another status, or without an answer. */
public sealed interface DownloadResult permits EgressContent, EgressAnswer, EgressFailure {

    /** The same in the words of the published API. */
    Download asDownload();
}
