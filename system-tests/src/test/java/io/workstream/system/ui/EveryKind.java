package io.workstream.system.ui;

import static io.workstream.simulator.files.FileSpec.of;
import static io.workstream.system.harness.Bodies.array;
import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.later;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.jivo.AgentFiles;
import io.workstream.simulator.whatsapp.MetaMedia;
import io.workstream.simulator.whatsapp.Parts;
import io.workstream.simulator.whatsapp.Switches;
import java.util.Set;

/** A conversation with one of each kind. */
final class EveryKind {

    /** How many of its messages are drawn on the one that they are about. */
    static final int MARKS = 3;

    private static final Set<String> SETTLED = Set.of("received", "delivered", "read", "failed");

    private EveryKind() {}

    /** Sends them, and waits until all have gone their way. */
    static void sendTo(Dialogue dialogue) {
        dialogue.customer().starts("Здравствуйте! Here is everything that I have.");
        files(dialogue);
        cards(dialogue);
        fromOperator(dialogue);
        marks(dialogue);
        failed(dialogue);
        later().until(() -> dialogue.customer().timeline().stream()
                .allMatch(message -> SETTLED.contains(message.getString("status"))));
    }

    private static void files(Dialogue dialogue) {
        dialogue.media("image", "image/jpeg", "{'caption':'my receipt, as I found it'}");
        dialogue.media("video", "video/mp4", "{'caption':'it flickers'}");
        dialogue.media("audio", "audio/mpeg", "{}");
        dialogue.media("audio", "audio/ogg", "{'voice':true}");
        dialogue.media("document", "application/pdf", "{'filename':'Счёт №5 за лампы.pdf','caption':'is this right?'}");
        dialogue.media("sticker", "image/webp", "{}");
        dialogue.media("sticker", "image/webp;animated", "{'animated':true}");
        dialogue.media("image", of("image/png"), MetaMedia.Trouble.EXPIRED, "{'caption':'this one is lost'}");
    }

    private static void cards(Dialogue dialogue) {
        dialogue.part(
                "location",
                "{'latitude':55.7558,'longitude':37.6173,'name':'Main office','address':'Red Square 1',"
                        + "'url':'https://office.example/'}");
        dialogue.send(Dialogue.read("{'type':'contacts','contacts':[{'name':{'formatted_name':'Anna Lampa'},"
                + "'org':{'company':'Lamps and Sons'},'phones':[{'phone':'+1 555 010 0002'}],"
                + "'emails':[{'email':'anna@lamps.example'}]},{'name':{'formatted_name':'Petr'}}]}"));
        dialogue.part("button", "{'text':'Yes please','payload':'yes'}");
        dialogue.part(
                "interactive",
                "{'type':'list_reply','list_reply':{'id':'r2','title':'Tomorrow','description':'between 9 and 12'}}");
        dialogue.send(form());
        dialogue.part(
                "order",
                "{'text':'Please hurry','product_items':[{'product_retailer_id':'LAMP-1','quantity':2,'item_price':19.5,"
                        + "'currency':'EUR'},{'product_retailer_id':'BULB-60','quantity':10,'item_price':1,"
                        + "'currency':'EUR'}]}");
    }

    private static void fromOperator(Dialogue dialogue) {
        dialogue.operator("text", "{'text':'Good day! Let me have a look at all of this.'}");
        dialogue.operatorFile("photo", of("image/png").named("lamp.png"), AgentFiles.Trouble.NONE);
        dialogue.operatorFile("document", of("application/pdf").named("offer.pdf"), AgentFiles.Trouble.NONE);
        dialogue.operator("location", "{'latitude':59.9386,'longitude':30.3141,'title':'Our workshop'}");
        dialogue.operator(
                "keyboard",
                "{'text':'Which light do you like?','keyboard':[{'id':1,'text':'Warm'},{'id':2,'text':'Cold'},"
                        + "{'id':3,'text':'Candle'}]}");
        dialogue.operator("rate", "{'text':'Were we quick?'}");
        dialogue.part("interactive", "{'type':'list_reply','list_reply':{'id':'rate:4','title':'4'}}");
        dialogue.bridge()
                .api()
                .get(dialogue.bridge()
                        .path("whatsapp-accounts/" + dialogue.bridge().accountId() + "/templates"))
                .expect(200);
        dialogue.bridge()
                .api()
                .post(
                        dialogue.customer().messagesPath(),
                        object(
                                "template",
                                object("name", "order_ready", "language", "ru", "parameters", array("Ирина", "А-17"))))
                .expect(201);
    }

    private static void marks(Dialogue dialogue) {
        String liked = dialogue.customer().says("this one is liked").wamid();
        dialogue.send(Parts.reaction(liked, "👍"));
        String edited = dialogue.customer().says("this wun has mistakes").wamid();
        dialogue.part(
                "edit",
                "{'original_message_id':'" + edited
                        + "','message':{'type':'text','text':{'body':'this one had mistakes'}}}");
        String deleted = dialogue.customer().says("this one is taken back").wamid();
        dialogue.part("revoke", "{'original_message_id':'" + deleted + "'}");
        ObjectNode answer = Parts.text("this one answers another");
        answer.putObject("context").put("from", dialogue.customer().number()).put("id", liked);
        dialogue.send(answer);
        dialogue.part("system", "{'type':'customer_identity_changed','body':'Irina has a new phone'}");
        dialogue.send(Dialogue.read("{'type':'unsupported','errors':[{'code':131051,'title':'Unsupported'}]}"));
    }

    private static void failed(Dialogue dialogue) {
        dialogue.customer().becomes(new Switches(true, true, false));
        dialogue.operator("text", "{'text':'This one does not arrive.'}");
        dialogue.customer().message("This one does not arrive.", "failed");
        dialogue.customer().becomes(Switches.USUAL);
    }

    /** The answers that a customer gave in a form. */
    static ObjectNode form() {
        ObjectNode part = Dialogue.read(
                "{'type':'interactive','interactive':{'type':'nfm_reply','nfm_reply':{'name':'flow','body':'Sent'}}}");
        ((ObjectNode) part.at("/interactive/nfm_reply"))
                .put(
                        "response_json",
                        "{\"flow_token\":\"t\",\"city\":\"Париж\",\"people\":2,\"wishes\":\"a table by the window\"}");
        return part;
    }
}
