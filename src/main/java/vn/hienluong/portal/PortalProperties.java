package vn.hienluong.portal;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param hosts host names that belong to one agency, each with the agency's part of the address: what stands at their root
 * @param cacheMegabytes so much memory of each node holds public pages that are ready
 * @param searchesPerMinute how many searches a minute one address may ask of the public site, over all nodes
 */
@ConfigurationProperties("hienluong.portal")
public record PortalProperties(
        @DefaultValue Map<String, String> hosts,
        @DefaultValue("64") int cacheMegabytes,
        @DefaultValue("60") int searchesPerMinute) {}
