package vn.hienluong.opendata;

import java.time.Instant;
import vn.hienluong.datasets.Asked;
import vn.hienluong.platform.web.PublicScreen;
import vn.hienluong.platform.web.PublicSite;

/**
 * An agency that gives out data, as of a moment, and where its data are.
 *
 * @param server address before every path
 */
public record Publisher(PublicSite site, String server, Instant at) {

    private static final String DATA = "/du-lieu";

    public static Publisher of(PublicScreen screen) {
        return new Publisher(screen.site().orElseThrow(), screen.server(), screen.at());
    }

    public Asked asked() {
        return new Asked(site.agency(), site.place(), server + site.path(), at);
    }

    public String name() {
        return site.name();
    }

    public String slug() {
        return site.slug();
    }

    /** Of the public site. */
    public String home() {
        return server + site.path();
    }

    public String catalogue() {
        return home() + DATA;
    }

    public String dcat() {
        return catalogue() + "/catalog.jsonld";
    }

    public String page(String key) {
        return catalogue() + "/" + key;
    }

    public String csv(String key) {
        return page(key) + ".csv";
    }

    public String json(String key) {
        return page(key) + ".json";
    }

    public String tableSchema(String key) {
        return page(key) + ".tableschema.json";
    }

    public String jsonSchema(String key) {
        return page(key) + ".schema.json";
    }

    public String openApi() {
        return server + OpenApi.PLACE + "/openapi.json";
    }

    public String api() {
        return server + OpenApi.PLACE + "/" + slug();
    }

    public String api(String key) {
        return api() + "/" + key;
    }

    /** One of these addresses as pages of the site link to it: without the server. */
    public String path(String address) {
        return address.substring(server.length());
    }
}
