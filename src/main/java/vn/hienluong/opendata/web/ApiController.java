package vn.hienluong.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.datasets.Dataset;
import vn.hienluong.opendata.ApiDocuments;
import vn.hienluong.opendata.Catalogue;
import vn.hienluong.opendata.Json;
import vn.hienluong.opendata.Offer;
import vn.hienluong.opendata.OpenApi;
import vn.hienluong.opendata.Publisher;
import vn.hienluong.opendata.Publishers;
import vn.hienluong.opendata.RowPages;
import vn.hienluong.opendata.RowPages.RowPage;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;

/** The interface for programs: nobody is known, nothing is written. */
@Controller
class ApiController {

    private static final String PUBLIC = "gives only what is public";
    private static final String JSON = "application/json";

    private final Publishers publishers;
    private final Catalogue catalogue;
    private final RowPages pages;
    private final ApiDocuments documents;
    private final OpenApi description;
    private final Problems problems;

    ApiController(
            Publishers publishers,
            Catalogue catalogue,
            RowPages pages,
            ApiDocuments documents,
            OpenApi description,
            Problems problems) {
        this.publishers = publishers;
        this.catalogue = catalogue;
        this.pages = pages;
        this.documents = documents;
        this.description = description;
        this.problems = problems;
    }

    @OpenToAll(because = PUBLIC)
    @GetMapping(OpenApi.PLACE)
    void agencies(HttpServletRequest request, HttpServletResponse response) throws IOException {
        document(documents.agencies(), request, response);
    }

    @OpenToAll(because = "describes the interface")
    @GetMapping(OpenApi.PLACE + "/openapi.json")
    void description(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        document(description.document(problems.text(request)), request, response);
    }

    @OpenToAll(because = PUBLIC)
    @GetMapping(OpenApi.PLACE + "/{agency}")
    void show(@PathVariable String agency, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var publisher = publisher(agency);
        document(documents.catalogue(publisher, catalogue.offered(publisher.asked())), request, response);
    }

    /** @param cursor as the page before gave it */
    @OpenToAll(because = PUBLIC)
    @GetMapping(OpenApi.PLACE + "/{agency}/{dataset}")
    void index(
            @PathVariable String agency,
            @PathVariable String dataset,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String limit,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var publisher = publisher(agency);
        var list = dataset(dataset, publisher);
        switch (pages.page(list, cursor, limit, publisher.asked())) {
            case Outcome.Done<RowPage>(var page) -> rows(page, list, limit, publisher, request, response);
            case Outcome.Refused<RowPage>(var refusal) -> problems.write(400, refusal, request, response);
        }
    }

    private void rows(
            RowPage page,
            Dataset list,
            String limit,
            Publisher publisher,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var next = page.next().map(cursor -> next(publisher.api(list.key()), cursor, limit));
        next.ifPresent(address -> response.addHeader(HttpHeaders.LINK, Links.of(address, "next")));
        response.addHeader(HttpHeaders.LINK, Links.of(publisher.api(list.key()), "first"));
        about(list, publisher, response);
        var form = "rows " + request.getQueryString();
        if (!Tags.known(new Offer(list, page.standing()), publisher, form, request, response)) {
            write(documents.rows(publisher, list, page, next), response);
        }
    }

    private static String next(String list, String cursor, String limit) {
        var next = UriComponentsBuilder.fromUriString(list).queryParam("cursor", cursor);
        return (limit.isEmpty() ? next : next.queryParam("limit", limit)).toUriString();
    }

    @OpenToAll(because = PUBLIC)
    @GetMapping(OpenApi.PLACE + "/{agency}/{dataset}/{id}")
    void show(
            @PathVariable String agency,
            @PathVariable String dataset,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var publisher = publisher(agency);
        var list = dataset(dataset, publisher);
        var row = pages.row(list, id, publisher.asked()).orElseThrow(NotFound::new);
        response.addHeader(HttpHeaders.LINK, Links.of(publisher.api(list.key()), "collection"));
        about(list, publisher, response);
        document(Json.row(row), request, response);
    }

    /** Addresses of the interface that lead nowhere. */
    @OpenToAll(because = "says that there is nothing")
    @GetMapping({"/api", "/api/**"})
    void nothing() {
        throw new NotFound();
    }

    private static void about(Dataset list, Publisher publisher, HttpServletResponse response) {
        response.addHeader(HttpHeaders.LINK, Links.of(publisher.openApi(), "service-desc"));
        response.addHeader(HttpHeaders.LINK, Links.of(list.licence().address(), "license"));
    }

    private static void document(Object document, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!Tags.known(Json.bytes(document), request, response)) {
            write(document, response);
        }
    }

    private static void write(Object document, HttpServletResponse response) throws IOException {
        var content = Json.bytes(document);
        response.setContentType(JSON);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private Publisher publisher(String agency) {
        return publishers.find(agency).orElseThrow(NotFound::new);
    }

    private Dataset dataset(String key, Publisher publisher) {
        return catalogue.find(key, publisher.asked()).orElseThrow(NotFound::new);
    }
}
