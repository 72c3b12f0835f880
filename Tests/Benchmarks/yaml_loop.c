// The yardstick: a plain loop over libyaml's yaml_parser_parse on every *.yaml below the folders (or in the files) that
// are given. Prints how many bytes and events it saw; exits 1 at a syntax error, 3 at a file it cannot read.
#define _DEFAULT_SOURCE
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <yaml.h>

static unsigned char *buffer;
static size_t capacity;
static unsigned long long bytes, events;

static size_t read_file(const char *path) {
  FILE *file = fopen(path, "rb");
  struct stat status;
  if (file == NULL || fstat(fileno(file), &status) != 0) exit(3);
  size_t size = (size_t)status.st_size;
  if (size > capacity) {
    capacity = size;
    buffer = realloc(buffer, capacity);
    if (buffer == NULL) exit(3);
  }
  setvbuf(file, NULL, _IONBF, 0);
  if (fread(buffer, 1, size, file) != size) exit(3);
  fclose(file);
  return size;
}

static void parse(const char *path) {
  size_t size = read_file(path);
  yaml_parser_t parser;
  yaml_parser_initialize(&parser);
  yaml_parser_set_input_string(&parser, buffer, size);
  for (int done = 0; !done;) {
    yaml_event_t event;
    if (!yaml_parser_parse(&parser, &event)) exit(1);
    done = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
    events++;
  }
  yaml_parser_delete(&parser);
  bytes += size;
}

static void walk(const char *path) {
  DIR *folder = opendir(path);
  if (folder == NULL) {
    parse(path);
    return;
  }
  for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
    char child[4096];
    size_t length = strlen(entry->d_name);
    if (entry->d_name[0] == '.') continue;
    snprintf(child, sizeof child, "%s/%s", path, entry->d_name);
    if (entry->d_type == DT_DIR || (length > 5 && strcmp(entry->d_name + length - 5, ".yaml") == 0)) walk(child);
  }
  closedir(folder);
}

int main(int count, char **arguments) {
  for (int index = 1; index < count; index++) walk(arguments[index]);
  printf("%llu bytes, %llu events\n", bytes, events);
  return 0;
}
