package io.workstream.connector.ra.whatsapp;

import io.workstream.connector.ra.api.Answer;
import io.workstream.connector.ra.api.CloudCredentials;
import io.workstream.connector.ra.api.DeliveryReceipt;
import io.workstream.connector.ra.api.Download;
import io.workstream.connector.ra.api.MediaFile;
import io.workstream.connector.ra.api.MediaLocation;
import io.workstream.connector.ra.api.OutboundMessage;
import io.workstream.connector.ra.api.TemplatePage;
import io.workstream.connector.ra.egress.EgressAnswer;
import io.workstream.connector.ra.egress.EgressClient;
import io.workstream.connector.ra.egress.EgressRequest;
import io.workstream.connector.ra.egress.FormUpload;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Speaks to the Graph API. Holds no credentials and no state, so one instance serves every connection. */
public final class WhatsAppClient {

    private static final String NUMBER_FIELDS = "?fields=display_phone_number,verified_name,quality_rating";

    /** Fifty templates with everything in them stay well below the longest answer that is read. */
    private static final String TEMPLATE_FIELDS =
            "/message_templates?fields=name,language,status,category,components&limit=50";

    private final EgressClient egress;
    private final WhatsAppCodec codec = new WhatsAppCodec();
    private final MessageWriter writer = new MessageWriter();
    private final GraphCalls graph;

    public WhatsAppClient(EgressClient egress, WhatsAppSettings settings) {
        this.egress = egress;
        this.graph = new GraphCalls(egress, settings, codec);
    }

    /** Sends one message; accepted only with Meta's id of it, since without one no status could be matched. */
    public DeliveryReceipt send(CloudCredentials credentials, OutboundMessage message) {
        return graph.call(
                credentials,
                () -> post(credentials, writer.message(message)),
                answer -> accepted(answer, codec.messageId(answer.body())));
    }

    /** Marks a message and all before it as read. */
    public DeliveryReceipt markRead(CloudCredentials credentials, String messageId) {
        return graph.call(credentials, () -> post(credentials, writer.read(messageId)), this::done);
    }

    /** Shows that an answer is being written. */
    public DeliveryReceipt typing(CloudCredentials credentials, String messageId) {
        return graph.call(credentials, () -> post(credentials, writer.typing(messageId)), this::done);
    }

    /** Asks for the number behind the credentials; the receipt's external id is Meta's id of it. */
    public DeliveryReceipt check(CloudCredentials credentials) {
        return graph.call(
                credentials,
                () -> EgressRequest.get(graph.address(credentials.phoneNumberId(), NUMBER_FIELDS)),
                answer -> answer.accepted(codec.objectId(answer.body()).orElse(null)));
    }

    private static DeliveryReceipt accepted(EgressAnswer answer, Optional<String> id) {
        return id.map(answer::accepted)
                .orElseGet(() -> answer.unanswered("answered " + answer.status() + " without the id of what it took"));
    }

    private DeliveryReceipt done(EgressAnswer answer) {
        return codec.isDone(answer.body())
                ? answer.accepted(null)
                : answer.unanswered("answered " + answer.status() + " without saying that it is done");
    }

    /** Asks where a file is. */
    public Answer<MediaLocation> mediaLocation(CloudCredentials credentials, String mediaId) {
        return GraphCalls.objectionTo(credentials)
                .or(() -> GraphCalls.objectionToMedia(mediaId))
                .map(objection -> new Answer<MediaLocation>(null, objection))
                .orElseGet(() -> graph.ask(credentials, graph.address(mediaId, ""), codec::mediaLocation));
    }

    /** Fetches a file. The token goes to the host that Meta named, and stays there when that one redirects. */
    public Download download(CloudCredentials credentials, MediaLocation location, long limit, OutputStream sink) {
        Optional<DeliveryReceipt> objection = GraphCalls.objectionTo(credentials);
        if (objection.isPresent()) {
            DeliveryReceipt receipt = objection.get();
            return new Download(Download.Ending.FORBIDDEN, 0, null, 0, receipt.errorMessage(), null, receipt.took());
        }
        EgressRequest request = EgressRequest.get(location.url()).withBearer(credentials.accessToken());
        return egress.download(request, limit, sink).asDownload();
    }

    /** Uploads a file; accepted only with the id to send it by. */
    public DeliveryReceipt uploadMedia(CloudCredentials credentials, MediaFile file) {
        return graph.call(
                credentials,
                () -> EgressRequest.upload(graph.address(credentials.phoneNumberId(), "/media"), form(file)),
                answer -> accepted(answer, codec.objectId(answer.body())));
    }

    private static FormUpload form(MediaFile file) {
        return new FormUpload(
                Map.of("messaging_product", "whatsapp", "type", file.mimeType()),
                "file",
                new FormUpload.File(file.mimeType(), file.filename(), file.length(), file.content()));
    }

    /** Lists templates, a page at a time. */
    public Answer<TemplatePage> templates(
            CloudCredentials credentials, String businessAccountId, @Nullable String page) {
        return GraphCalls.objectionTo(credentials)
                .or(() -> GraphCalls.objectionToObject("business account id", businessAccountId))
                .map(objection -> new Answer<TemplatePage>(null, objection))
                .orElseGet(() -> graph.ask(credentials, templatesOf(businessAccountId, page), codec::templates));
    }

    private URI templatesOf(String businessAccountId, @Nullable String page) {
        String after = page == null ? "" : "&after=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
        return graph.address(businessAccountId, TEMPLATE_FIELDS + after);
    }

    private EgressRequest post(CloudCredentials credentials, String body) {
        return EgressRequest.post(graph.address(credentials.phoneNumberId(), "/messages"), body);
    }
}
