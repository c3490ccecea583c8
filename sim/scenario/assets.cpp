#include "sim/scenario/assets.h"

#include <algorithm>
#include <cerrno>
#include <fstream>

#include "sim/scenario/paths.h"
#include "sim/scenario/text/utf8.h"

namespace haeul::scenario {

namespace fs = std::filesystem;

namespace {

bool is_path(const std::string& name) {
  return name.find('/') != std::string::npos || name.ends_with(".yaml");
}

}  // namespace

std::vector<std::string> asset_names(const std::string& folder) {
  std::vector<std::string> names;
  std::error_code ignored;
  for (const auto& each : fs::directory_iterator(data_directory() / "assets" / folder, ignored)) {
    if (each.path().extension() == ".yaml") {
      names.push_back(each.path().stem().string());
    }
  }
  std::sort(names.begin(), names.end());
  return names;
}

fs::path find_asset(const std::string& folder, const std::string& name_or_path,
                    const fs::path& base) {
  std::error_code ignored;
  const bool is_path =
      name_or_path.find('/') != std::string::npos || name_or_path.ends_with(".yaml");
  if (is_path) {
    const fs::path file = base / name_or_path;
    return fs::is_regular_file(file, ignored) ? file : fs::path();
  }
  const auto names = asset_names(folder);
  if (std::find(names.begin(), names.end(), name_or_path) == names.end()) {
    return {};
  }
  return data_directory() / "assets" / folder / (name_or_path + ".yaml");
}

std::string shown_path(const fs::path& file) {
  std::error_code failed;
  const fs::path inside = fs::relative(file, data_directory(), failed);
  if (failed || inside.empty() || *inside.begin() == "..") {
    return file.string();
  }
  return inside.generic_string();
}

std::string no_such_asset(const std::string& folder, const std::string& name) {
  if (is_path(name)) {
    return "there is no file '" + printable(name) + "', expected a path or a name from assets/" +
           folder;
  }
  const auto names = asset_names(folder);
  const std::string expected =
      names.empty() ? ", expected the path of a file" : ", expected " + one_of(names);
  return "'" + printable(name) + "' is not in assets/" + folder + expected +
         did_you_mean(name, names);
}

std::string read_text(const fs::path& file, const std::string& shown) {
  const auto fail = [&](std::errc code) -> std::string {
    throw fs::filesystem_error("cannot read", file, std::make_error_code(code));
  };
  if (fs::is_directory(file)) {
    return fail(std::errc::is_a_directory);
  }
  std::ifstream stream(file, std::ios::binary);
  if (!stream) {
    return fail(fs::exists(file) ? std::errc::permission_denied
                                 : std::errc::no_such_file_or_directory);
  }
  // one byte more than allowed tells a file that is too large, even an endless one
  std::string text(Document::kMostBytes + 1, '\0');
  stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (stream.bad()) {
    return fail(std::errc::io_error);
  }
  text.resize(static_cast<std::size_t>(stream.gcount()));
  if (text.size() > Document::kMostBytes) {
    throw InputError({{shown, 0, 0, "", "larger than 4 MiB, expected a smaller file"}});
  }
  return text;
}

Document load_document(const fs::path& file) {
  const bool shipped = file.string().starts_with(data_directory().string() + "/assets/");
  const std::string shown = shipped ? shown_path(file) : file.string();
  return parse_document(read_text(file, shown), shown);
}

}  // namespace haeul::scenario
