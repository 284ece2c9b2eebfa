package vn.hienluong.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.datasets.Dataset;
import vn.hienluong.opendata.Catalogue;
import vn.hienluong.opendata.CsvExport;
import vn.hienluong.opendata.Dcat;
import vn.hienluong.opendata.Json;
import vn.hienluong.opendata.JsonExport;
import vn.hienluong.opendata.Publisher;
import vn.hienluong.opendata.Schemas;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.web.PublicPages;
import vn.hienluong.platform.web.PublicScreen;

/** Lists as files, at addresses that stay, with what is to be known of them. */
@Controller
@PublicPages
class DataFilesController {

    private static final String PUBLIC = "gives only what is public";
    private static final String HERE = "/cong/{site}/du-lieu/";
    private static final String IN_ENGLISH = "/cong/{site}/en/du-lieu/";
    private static final String KEY = "{key:[a-z0-9-]+}";

    private final Catalogue catalogue;
    private final CsvExport csv;
    private final JsonExport json;
    private final Dcat dcat;

    DataFilesController(Catalogue catalogue, CsvExport csv, JsonExport json, Dcat dcat) {
        this.catalogue = catalogue;
        this.csv = csv;
        this.json = json;
        this.dcat = dcat;
    }

    private interface Writing {
        void to(HttpServletResponse response) throws IOException;
    }

    /** @param bom with the byte order mark that Excel wants */
    @OpenToAll(because = PUBLIC)
    @GetMapping(HERE + KEY + ".csv")
    void csv(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String bom,
            PublicScreen screen,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var publisher = Publisher.of(screen);
        var dataset = dataset(key, publisher);
        boolean marked = bom.equals("1");
        var file =
                new File("csv", marked ? "csv, marked" : "csv", "text/csv;charset=UTF-8", publisher.tableSchema(key));
        file(
                dataset,
                file,
                publisher,
                request,
                response,
                out -> csv.write(dataset, marked, publisher.asked(), out.getOutputStream()));
    }

    @OpenToAll(because = PUBLIC)
    @GetMapping(HERE + KEY + ".json")
    void json(@PathVariable String key, PublicScreen screen, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var publisher = Publisher.of(screen);
        var dataset = dataset(key, publisher);
        var file = new File("json", "json", "application/json", publisher.jsonSchema(key));
        file(
                dataset,
                file,
                publisher,
                request,
                response,
                out -> json.write(dataset, publisher.asked(), out.getOutputStream()));
    }

    /** @param form tells two files of one ending apart */
    private record File(String ending, String form, String type, String schema) {}

    private void file(
            Dataset dataset,
            File file,
            Publisher publisher,
            HttpServletRequest request,
            HttpServletResponse response,
            Writing writing)
            throws IOException {
        var offer = catalogue.offer(dataset, publisher.asked());
        if (Tags.known(offer, publisher, file.form(), request, response)) {
            return;
        }
        response.setContentType(file.type());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"%s-%s.%s\"".formatted(publisher.slug(), dataset.key(), file.ending()));
        response.addHeader(HttpHeaders.LINK, Links.of(file.schema(), "describedby"));
        response.addHeader(HttpHeaders.LINK, Links.of(dataset.licence().address(), "license"));
        if (request.getMethod().equals("GET")) {
            writing.to(response);
        }
    }

    @OpenToAll(because = PUBLIC)
    @GetMapping({HERE + KEY + ".tableschema.json", IN_ENGLISH + KEY + ".tableschema.json"})
    void tableSchema(
            @PathVariable String key, PublicScreen screen, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var dataset = dataset(key, Publisher.of(screen));
        document(Schemas.table(dataset, screen.text()), "application/json", request, response);
    }

    @OpenToAll(because = PUBLIC)
    @GetMapping({HERE + KEY + ".schema.json", IN_ENGLISH + KEY + ".schema.json"})
    void jsonSchema(
            @PathVariable String key, PublicScreen screen, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var dataset = dataset(key, Publisher.of(screen));
        document(Schemas.json(dataset, screen.text()), "application/schema+json", request, response);
    }

    @OpenToAll(because = PUBLIC)
    @GetMapping(HERE + "catalog.jsonld")
    void catalogue(PublicScreen screen, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var publisher = Publisher.of(screen);
        var document = dcat.of(publisher, catalogue.offered(publisher.asked()));
        document(document, "application/ld+json", request, response);
    }

    private static void document(Object document, String type, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var content = Json.bytes(document);
        if (Tags.known(content, request, response)) {
            return;
        }
        response.setContentType(type);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private Dataset dataset(String key, Publisher publisher) {
        return catalogue.find(key, publisher.asked()).orElseThrow(NotFound::new);
    }
}
