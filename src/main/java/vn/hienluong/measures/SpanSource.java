package vn.hienluong.measures;

import java.util.List;
import vn.hienluong.platform.AgencyId;

/** The days for which people ask in this house; whoever knows them declares this as a bean. */
public interface SpanSource {

    /** In the order of their days, the latest last. */
    List<NamedSpan> spans(AgencyId agency);
}
