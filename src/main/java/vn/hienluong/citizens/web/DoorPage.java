package vn.hienluong.citizens.web;

import java.util.List;
import vn.hienluong.platform.web.Choice;

/**
 * The door of citizens.
 *
 * @param email as typed
 * @param mail whether codes go by mail here
 * @param providers each with its address
 * @param staff whether somebody of the staff sits at this browser; they will be signed out as such
 */
public record DoorPage(String email, boolean mail, List<Choice> providers, boolean staff) {}
