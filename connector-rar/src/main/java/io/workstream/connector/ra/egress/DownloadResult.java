package io.workstream.connector.ra.egress;

/** How a download ended: with the content, with an answer of another status, or without an answer. */
public sealed interface DownloadResult permits EgressContent, EgressAnswer, EgressFailure {}
