"""The reviewer's working papers: of one report, of several with their summary."""
