using Cognito.AspNetCore.Pages;
using CustomPages;
using Microsoft.Extensions.Localization;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCognito(builder.Configuration.GetSection("Cognito"));
builder.Services.AddRazorPages().AddCognitoPages(pages =>
{
    pages.ApplicationName = "The Reading Room";

    // What sign-up asks for beyond address and password.
    pages.SignUpAttributes.Add(new("name"));
    pages.SignUpAttributes.Add(new("custom:shelf") { Label = "Favourite shelf", Hint = "Where we look for you first.", Required = false, MaxLength = 40 });

    // Areas/Cognito/Pages/Shared/_Riddle.cshtml shows what the pool's triggers ask.
    pages.CustomChallengeViews.Add(new("_Riddle", "type", "riddle"));
});

// A few texts in the house's own words; all others stay as they are, in every language.
builder.Services.AddSingleton<IStringLocalizer<CognitoTexts>, HouseTexts>();

// The triggers are functions of this process, as a real pool has Lambda functions.
builder.Services.AddLocalCognito(options =>
{
    options.ConfigPath = "pool.json";
    Riddle.Ask(options.Triggers("eu-west-1_CustomPages"));
});

var app = builder.Build();
app.UseStaticFiles();
app.UseAuthentication();
app.UseAuthorization();
app.MapRazorPages();
app.MapLocalCognito("/cognito"); // /cognito/console shows what was sent, codes included
app.Run();
