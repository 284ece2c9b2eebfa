package vn.hienluong.operations.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.standaloneSetup;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.MockMvc;
import vn.hienluong.InTheHouse;

/** What a supervisor and a proxy see. */
@InTheHouse
class HealthTests {

    @Autowired
    MockMvc pages;

    @Test
    void aliveAndReady() throws Exception {
        pages.perform(get("/health/live"))
                .andExpect(status().isOk())
                .andExpect(content().string("live"));
        pages.perform(get("/health/ready"))
                .andExpect(status().isOk())
                .andExpect(content().string("ready"));
    }

    @Test
    void withoutADatabaseAliveAndNotReady() throws Exception {
        var nowhere = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/nothing", "nobody", "");
        var alone = standaloneSetup(new HealthController(nowhere)).build();
        alone.perform(get("/health/live")).andExpect(status().isOk());
        alone.perform(get("/health/ready")).andExpect(status().isServiceUnavailable());
    }
}
